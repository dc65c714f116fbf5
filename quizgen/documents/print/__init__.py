"""What a printed page tells by where its characters stand: rows of print (row), the columns they are read in (columns),
running heads and page numbers (edges), how far each row stands from its column's margins (margins), and which rows
are one paragraph (paragraphs). `documents.pdf` reads with them.
"""
