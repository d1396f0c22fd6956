"""What sides agreed on or signed."""
