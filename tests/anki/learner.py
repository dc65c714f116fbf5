"""Somebody who learns with the real Anki."""

from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest, ImportLogWithChanges
from anki.models import NotetypeDict
from anki.notes import Note


class Learner:
    """Somebody who uses Anki as it comes out of the box."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.collection = Collection(str(folder / "collection.anki2"))

    def imports(self, package: bytes) -> ImportLogWithChanges.Log:
        """Import a package with the options that the dialog shows at first, and give the log."""
        path = self.folder / "package.apkg"
        path.write_bytes(package)
        request = ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
        return self.collection.import_anki_package(request).log

    def notes(self, search: str = "") -> list[Note]:
        """The notes that a search in the browser finds, in the order in which they were added."""
        return [self.collection.get_note(id) for id in sorted(self.collection.find_notes(search))]

    def note_type(self) -> NotetypeDict:
        """Our note type as it is stored: the collection is opened anew, since its copy outlives an import."""
        self.collection.close()
        self.collection.reopen()
        (ours,) = (one for one in self.collection.models.all() if one["name"].startswith("quizgen"))
        return ours

    def note(self, key: str) -> Note:
        """The note with this key."""
        (one,) = (note for note in self.notes() if note["编号"] == key)
        return one
