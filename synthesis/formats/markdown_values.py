"""How the value of a field reads in Markdown: codes by their label, ids as links, text in one language."""

from collections.abc import Callable, Mapping, Sequence
from textwrap import shorten
from typing import Any, Final

from synthesis.formats.contents import Contents, Doc
from synthesis.formats.field_kinds import CODED, points_to
from synthesis.formats.markdown import escape
from synthesis.language import phrases
from synthesis.language.citing import short_citations
from synthesis.language.field_names import field_name
from synthesis.language.names import full_name
from synthesis.model import codes


class Values:
    """Puts values into words, knowing the records that stand in the same document."""

    def __init__(self, contents: Contents) -> None:
        self.lang = contents.lang
        self._names = {(kind, doc["id"]): self._own_name(doc) for kind, docs in contents.records.items() for doc in docs}
        self._names |= {("source", id): said for id, said in short_citations(contents.sources, self.lang).items()}
        lists: Mapping[str, Doc] = contents.manifest.get("reference_lists", {})
        self._lists = {id: row["label"][self.lang] for id, row in lists.items()}

    def _own_name(self, doc: Doc) -> str:
        field = next(field for field in ("label", "title", "statement", "prefLabel") if field in doc)
        said = str(doc[field][self.lang] if isinstance(doc[field], Mapping) else doc[field])
        return shorten(said, _HEADLINE, placeholder=" …")

    def name(self, kind: str, id: str) -> str:
        """The name of a record: short citation, label or the start of its statement; its id if it is not here."""
        return self._names.get((kind, id), id)

    def link(self, kind: str, id: str) -> str:
        """The name of a record, as a link if it is here."""
        said = escape(self.name(kind, id))
        return f"[{said}](#{kind}-{id})" if (kind, id) in self._names else said

    def say(self, kind: str, field: str, value: Any) -> str:
        """The value of `field` of a record of `kind`, or of a part of one."""
        if value == codes.NOT_STATED:
            return escape(codes.NOT_STATED_LABEL.say(self.lang))
        if isinstance(value, list):
            return "; ".join(self.say(kind, field, item) for item in value)
        if isinstance(value, Mapping):
            return self._mapping(kind, field, value)
        target = points_to(kind, field)
        if target is not None:
            return self.link(target, str(value))
        scheme = "source-role" if field == "role" else CODED.get((kind, field))
        if scheme is not None:
            return escape(codes.say(scheme, value, self.lang))
        return escape(self._lists.get(value, value) if field == "listed_in" else str(value))

    def _mapping(self, kind: str, field: str, value: Mapping[str, Any]) -> str:
        if field in _SPECIAL:
            return _SPECIAL[field](self, value)
        if value.keys() <= {"nl", "en"}:
            return escape(value[self.lang]) if isinstance(value.get(self.lang), str) else self._aliases(value)
        parts = ((name, self.say(kind, name, part)) for name, part in value.items())
        return ", ".join(f"{escape(field_name(name, self.lang).lower())}: {said}" for name, said in parts)

    def _aliases(self, value: Mapping[str, Sequence[str]]) -> str:
        both = [*value.get(self.lang, ()), *value.get("en" if self.lang == "nl" else "nl", ())]
        return escape("; ".join(dict.fromkeys(both)))

    def _source(self, use: Mapping[str, Any]) -> str:
        said = self.link("source", use["id"])
        if "via" in use:
            said += f" (in {self.link('source', use['via'])})"
        role = use.get("role", "supports")
        return said if role == "supports" else f"{said} ({escape(codes.say('source-role', role, self.lang))})"

    def _locator(self, where: Mapping[str, Any]) -> str:
        section = where.get("section", "")
        parts = [self.link("source", where["document"])]
        if "part" in where:
            parts.append(phrases.say("part", self.lang, n=where["part"]))
        if section:
            parts.append(phrases.say("section" if "." in section else "chapter", self.lang, n=escape(section)))
        if "heading" in where:
            parts.append(f"“{escape(where['heading'])}”")
        parts += [phrases.say(field, self.lang, n=escape(where[field])) for field in _PLACES if field in where]
        return ", ".join(parts)

    def _recognition(self, item: Mapping[str, Any]) -> str:
        parts = [self.say("intervention", field, item[field]) for field in ("level", "databank", "judged_on") if field in item]
        stated = self.say("intervention", "stated_in", item.get("stated_in", []))
        return ", ".join(parts) + (f" ({stated})" if stated else "")

    def _effect(self, item: Mapping[str, Any]) -> str:
        said = f"{escape(item['value'])} ({escape(item['unit'])})"
        said += f", “{escape(item['qualifier'])}”" if "qualifier" in item else ""
        return said + (f": {escape(item['outcome'][self.lang])}" if "outcome" in item else "")

    def _effect_study(self, item: Mapping[str, Any]) -> str:
        return f"{self.link('source', item['source'])}: {escape(item['result'][self.lang])}"

    def _validity(self, item: Mapping[str, Any]) -> str:
        said = f"{item['years']} {_YEARS.say(self.lang)}"
        return f"{said} ({self.link('term', item['databank'])})" if "databank" in item else said

    def _member(self, member: Mapping[str, Any]) -> str:
        texts: Sequence[Doc] = [member[field] for field in ("label", "description") if field in member]
        return ": ".join(escape(text[self.lang]) for text in texts)


_HEADLINE: Final = 90
_YEARS: Final = codes.Label("jaar", "years")
_PLACES: Final = ("table", "footnote", "page")

_SPECIAL: Final[dict[str, Callable[[Values, Mapping[str, Any]], str]]] = {
    "author": lambda _, name: escape(full_name(name)),
    "editor": lambda _, name: escape(full_name(name)),
    "sources": Values._source,
    "locator": Values._locator,
    "locators": Values._locator,
    "cited_in": Values._locator,
    "recognition": Values._recognition,
    "effects": Values._effect,
    "effect_studies": Values._effect_study,
    "validity": Values._validity,
    "members": Values._member,
}
