"""Chapter 5, decks: what to keep of the cards, once what users edited is merged in, and the files it is kept in.

The waist:

- `deck`: a Deck and its Entries, the questions in their final words; whatever writes a file sees these and no more

The quiz file, which users edit:

- `quiz`: `decks/NAME.yaml`, read and written; `schema` says what may stand in it, `trouble` what is wrong with it
- `tree`: YAML as a tree whose nodes know where they stand; `data`: the same in half the time, where nothing is told of
  places; `emit`: plain data as YAML that reads well on paper
- `splice`: a changed deck laid over the user's file, so that all else in it stays as it is

The second run:

- `lock`: what was generated last, and what the user deleted; `locked`: the same in its file, looked up and spliced
- `identity`: which card of now is which of then; `homes`: which quiz file a document's questions stand in; `versions`:
  which cards of several documents are one
- `merge`: the decks, the lock and the `changes`, from what the documents give and what was there `before`
- `outcome`: what becomes of one question; `settle`: whose words are kept; `plain`: a layout as text and back
- `order`: the order of a file; `shown`: what a note shows, which decides when it is touched

The package for Anki:

- `package`: the `.apkg`; `collection`: the tables in it, and their ids; `archive`: the file around them
- `note_type`: what its notes look like; `naming`: its decks and tags
- `note`: an entry as the fields of a note; `literal`: a document's words as HTML
"""
