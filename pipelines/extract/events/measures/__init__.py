"""Sanctions, easing, detention, acts of force, aid and protest: who acts on whom, and whether it is done."""
