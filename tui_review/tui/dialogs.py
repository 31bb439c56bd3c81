"""Modal questions above the text. Each is answered with one key; the keys shown come from its bindings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar, NamedTuple

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widget import Widget

from tui_review.counting import counted
from tui_review.review import Holder
from tui_review.tui.glyphs import on_one_line
from tui_review.tui.rows import cells
from tui_review.tui.styled import Row, Rows, Word, ending, hanging, shortened, spread

HEIGHTS = [(0, "-low"), (20, "-high")]
"""The CSS classes of a dialog by the terminal's height, in rows."""


def key_names(app: App[object], bindings: Iterable[Binding]) -> str:
    """The names of the keys of one action; a letter that works in both cases is listed once."""
    names = list(dict.fromkeys(app.get_key_display(binding) for binding in bindings))
    return "  ".join(name for name in names if not (len(name) == 1 and name.isupper() and name.lower() in names))


class Paragraphs(Rows):
    """Text and keys in a dialog, as high as their contents."""

    LOOKS = "dialog"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"dialog--title", "dialog--key", "dialog--label", "dialog--quiet"}

    def __init__(self, title: str, paragraphs: Sequence[str], keys: Sequence[tuple[str, str, str, str]]) -> None:
        """``keys``: rows of key names, description, action, and the title of the group that the row begins, else empty."""
        super().__init__()
        self._title, self._paragraphs, self._keys = title, paragraphs, keys

    def tell(self, paragraphs: Sequence[str], keys: Sequence[tuple[str, str, str, str]]) -> None:
        """Show other contents."""
        self._paragraphs, self._keys = [on_one_line(paragraph) for paragraph in paragraphs], keys
        self.notify_style_update()
        self.refresh(layout=True)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """The number of rows."""
        del container, viewport
        return len(self.rows(width, 0))

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """All of it."""
        del height
        rows: list[Row] = [*hanging((), self._title, width, look="title")] if self._title else []
        for paragraph in self._paragraphs:
            rows += [[], *hanging((), paragraph, width)]
        if rows and self._keys and not self._keys[0][3]:
            rows.append([])
        column = max((cells(keys) for keys, *_ in self._keys), default=0) + 3
        for keys, words, action, group in self._keys:
            if group:
                rows += [[], [Word(group, "label")]] if rows else [[Word(group, "label")]]
            label = [Word(" "), Word(keys, "key", action), Word(" " * (column - cells(keys)))]
            rows += hanging(label, words, width, action=action)
        return rows


class Listed(NamedTuple):
    """A row of a list."""

    words: str
    end: str
    """The text at the end of the row."""
    before: str = ""
    """The text before the words and, in ``after``, after them; shown as far as there is room on both sides."""
    after: str = ""


class Listing(Rows):
    """A list of rows with a text at their end; words with context are bold and aligned in one column."""

    LOOKS = "dialog"
    COMPONENT_CLASSES: ClassVar[set[str]] = Paragraphs.COMPONENT_CLASSES

    def __init__(self, listed: Sequence[Listed]) -> None:
        super().__init__()
        self._listed = [Listed(*map(on_one_line, one)) for one in listed]
        self.styles.height = len(self._listed)

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """A row for each."""
        del height
        room = width - 2 - max((cells(one.end) for one in self._listed), default=0)
        widest = max((cells(one.words) for one in self._listed if one.before or one.after), default=0)
        room = width if widest > room else room  # the end gives way
        column = min(max(room - widest, 0) // 2, max((cells(one.before) for one in self._listed), default=0))
        return [spread(self._row(one, room, column), [Word(one.end, "quiet")], width) for one in self._listed]

    @staticmethod
    def _row(one: Listed, room: int, column: int) -> Row:
        if not (one.before or one.after):
            return [Word(shortened(one.words, room))]
        before = ending(one.before, column)
        indent = " " * (column - cells(before))
        words = shortened(one.words, room - column)
        return [
            Word(indent + before, "quiet"),
            Word(words, "title"),
            Word(shortened(one.after, room - column - cells(words)), "quiet"),
        ]


_LEAST = 3
"""Least number of rows of a scrolling list that are always visible."""


class Middle(VerticalScroll, can_focus=False):
    """The scrolling part of a dialog between its head and its keys; its height leaves room for both.

    In a terminal that is too low even for that, the whole dialog scrolls as well.
    """

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The full height, but at most what the dialog's maximum height leaves."""
        whole, box = super().get_content_height(container, viewport, width), self.parent
        if not isinstance(box, Widget) or box.styles.max_height is None:
            return whole
        most = int(box.styles.max_height.resolve(viewport, viewport))
        others = sum(child.get_content_height(container, viewport, width) for child in box.children if child is not self)
        return min(whole, max(_LEAST, most - box.gutter.height - self.styles.margin.height - others))

    def scroll_rows(self, rows: int) -> None:
        """Scroll by rows, at most by one page, so that nothing is skipped."""
        page = max(1, self.size.height)
        for scrolled in (self, self.parent):
            if isinstance(scrolled, Widget):
                scrolled.scroll_relative(y=max(-page, min(page, rows)), animate=False)


def _scrolling(group: str) -> list[Binding]:
    """The scrolling keys of a question with a list."""
    return [
        Binding("down", "scroll(1)", "down", id=f"{group}.down", show=False, tooltip="scroll the list down"),
        Binding("up", "scroll(-1)", "up", id=f"{group}.up", show=False, tooltip="scroll the list up"),
        Binding("pagedown,space", "scroll(8)", "page down", id=f"{group}.page_down", show=False, tooltip="scroll the list down a page"),
        Binding("pageup", "scroll(-8)", "page up", id=f"{group}.page_up", show=False, tooltip="scroll the list up a page"),
    ]


class Question(ModalScreen[str], inherit_bindings=False):
    """A question with a few answers; Enter is a key of the first binding."""

    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = HEIGHTS

    def __init__(self, title: str, *paragraphs: str, listed: Sequence[Listed] = ()) -> None:
        """``listed`` are rows between the paragraphs and the answers."""
        super().__init__()
        self._listed = listed
        self._title = on_one_line(title)
        self._paragraphs = tuple(on_one_line(paragraph) for paragraph in paragraphs)

    def compose(self) -> ComposeResult:
        """The question and its keys."""
        answers: dict[str, tuple[list[Binding], str]] = {}
        for binding in self._bindings.key_to_bindings.values():
            for one in binding:
                if one.show:
                    answers.setdefault(one.action, ([], one.tooltip))[0].append(one)
        keys = [(key_names(self.app, bindings), tooltip, action, "") for action, (bindings, tooltip) in answers.items()]
        with Vertical(id="question"):
            yield Paragraphs(self._title, self._paragraphs, () if self._listed else keys)
            if self._listed:
                with Middle(id="listed"):
                    yield Listing(self._listed)
                yield Paragraphs("", (), keys)

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Give the answer that was clicked."""
        event.stop()
        await self.run_action(event.action)

    def action_answer(self, answer: str) -> None:
        """Give an answer."""
        self.dismiss(answer)

    def action_scroll(self, rows: int) -> None:
        """Scroll the list, if there is one."""
        for listed in self.query(Middle):
            listed.scroll_rows(rows)


class ResumeQuestion(Question):
    """Asked when there are decisions from an earlier session."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y,Y", "answer('resume')", "resume", id="resume.resume", tooltip="resume where it was left"),
        Binding(
            "o,O", "answer('over')", "start over", id="resume.over", tooltip="start over; the old edit log is moved aside, not deleted"
        ),
        Binding("q,Q,escape", "answer('quit')", "quit", id="resume.quit", tooltip="leave it, and change nothing"),
        *_scrolling("resume"),
    ]


class HeldQuestion(Question):
    """Asked when the text is locked by another review."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,v,V", "answer('look')", "look", id="held.look", tooltip="look at it, and decide nothing"),
        Binding("t,T", "answer('again')", "again", id="held.again", tooltip="try again"),
        Binding("q,Q,escape", "answer('quit')", "quit", id="held.quit", tooltip="leave it"),
    ]

    def __init__(self, holder: Holder | None) -> None:
        """``holder`` is None when unknown."""
        who = "Somebody else reviews it." if holder is None else f"{holder.name} on {holder.host} reviews it, process {holder.pid}."
        since = "" if holder is None else f"Since {holder.since[:16].replace('T', ' at ')} UTC."
        super().__init__("This text is under review", *filter(None, (who, since)))


class CertainQuestion(Question):
    """Asked before all certain findings are accepted at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,t,T", "answer('accept')", "accept", id="certain.accept", tooltip="accept them all; one undo takes them back"),
        Binding("escape,q,Q", "answer('leave')", "leave", id="certain.leave", tooltip="decide nothing"),
        *_scrolling("certain"),
    ]

    def __init__(self, changes: Mapping[tuple[str, str], int]) -> None:
        """``changes``: for each surface and its replacement, the number of places."""
        places = sum(changes.values())
        listed = [
            Listed(f"{surface} → {right}", f"{count:,} times" if count > 1 else "once") for (surface, right), count in changes.items()
        ]
        names = counted(len(changes), "change", "different changes")
        super().__init__(f"Accept what is certain: {names} in {counted(places, 'place')}", listed=listed)


class MarkQuestion(Question):
    """Asked when marked words occur elsewhere too; Enter replaces only the marked place."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,o,O", "answer('one')", "one", id="marked.one", tooltip="replace only what was marked"),
        Binding("a,A", "answer('all')", "all", id="marked.all", tooltip="replace them in all these places"),
        Binding("g,G", "answer('always')", "always", id="marked.always", tooltip="replace them in all, and teach the glossary"),
        Binding("escape,q,Q", "answer('leave')", "leave", id="marked.leave", tooltip="mark nothing"),
        *_scrolling("marked"),
    ]

    def __init__(self, surface: str, right: str, listed: Sequence[Listed]) -> None:
        """``listed``: the other places, with their words and line."""
        places = counted(len(listed), "more place")
        super().__init__(f"{surface} → {right}", f"The same words stand in {places}.", listed=listed)


def _leaving(how: str) -> list[BindingType]:
    """The bindings of the question before a review is left; ``how`` describes what leaving does."""
    return [
        Binding("s,S,enter", "answer('save')", "save and leave", id="quit.save", tooltip=f"save the corrected copy and {how}"),
        Binding("q,Q", "answer('quit')", "leave", id="quit.quit", tooltip=f"{how} without writing it"),
        Binding("escape", "answer('stay')", "stay", id="quit.stay", tooltip="stay here"),
    ]


class QuitQuestion(Question):
    """Asked when there are decisions since the corrected copy was written."""

    BINDINGS: ClassVar[list[BindingType]] = _leaving("quit")


class BackQuestion(QuitQuestion, inherit_bindings=False):
    """Like ``QuitQuestion``, where leaving goes back to the list of files."""

    BINDINGS: ClassVar[list[BindingType]] = _leaving("go back to the list")
