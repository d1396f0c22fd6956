"""One module per format: NAME, sniff(raw) -> how sure it is (0 to 1, by what the file looks like), parse(raw) ->
articles and rejects.
"""
