"""What a Word file holds, part by part: the zip and its limits (archive), its XML (tree), named styles (styles), the
numbers that Word counts and nobody typed (numbering, ordinal), and how a paragraph looks (paragraph).

`documents.docx` reads the text with them. After ECMA-376, Office Open XML File Formats, part 1.
"""
