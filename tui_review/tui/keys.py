"""All keys of the review in one table, from which footer, help and command palette are made.

A letter means the same in upper and lower case, except ``A`` and ``R``, which are ``a`` and ``r`` with a wider scope. Users can
change the keys of a binding by its id; the part of the id before the dot is its group in the help.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import App
from textual.binding import Binding, BindingsMap, BindingType

KEYS: list[BindingType] = [
    Binding("a,enter", "accept", "accept", id="decide.accept", tooltip="Accept the first suggestion and go on"),
    Binding("A", "accept_same", "all same", id="decide.accept_same", tooltip="Accept it wherever the same still stands in this text"),
    Binding("r", "reject", "reject", id="decide.reject", tooltip="Leave the text as it is and go on"),
    Binding("R", "reject_same", "all same", id="decide.reject_same", tooltip="Leave it wherever the same still stands in this text"),
    Binding("e,E", "edit", "edit", id="decide.edit", tooltip="Write the replacement yourself"),
    *(
        Binding(
            str(n), f"choose({n})", "choose", id=f"decide.suggestion_{n}", key_display="1-9", show=n == 1,
            tooltip="Accept the suggestion with that number",
        )
        for n in range(1, 10)
    ),
    Binding("m,M", "mark", "mark", id="decide.mark", tooltip="Mark words that were missed; the mouse does it by dragging"),
    Binding("g,G", "always", "glossary", id="decide.always", tooltip="Teach the glossary, after a look at what will be written"),
    Binding("c,C", "comment", "comment", id="decide.comment", tooltip="Comment on this decision, else on the latest one"),
    Binding("u,U", "undo", "undo", id="decide.undo", tooltip="Take the latest decision back"),
    Binding("y,Y,ctrl+y", "redo", "redo", id="decide.redo", tooltip="Make the decision again that was taken back"),
    Binding("n,N,down,right", "next", "next", id="move.next", tooltip="Go to the next finding"),
    Binding("p,P,up,left", "previous", "back", id="move.previous", tooltip="Go to the finding before"),
    Binding("tab", "next_open", "next open", id="move.next_open", show=False, tooltip="Go to the next finding that is not decided"),
    Binding(
        "shift+tab", "previous_open", "open before", id="move.previous_open", show=False,
        tooltip="Go to the finding before that is not decided",
    ),
    Binding("t,T", "certain", "certain", id="decide.certain", tooltip="Accept all that is certain, after a look at the list"),
    Binding("f,F", "filter", "filter", id="view.filter", tooltip="Show all, only the certain, only the open, the usual"),
    Binding("k,K", "pick_filter", "kind", id="view.pick_filter", show=False, tooltip="Show only one tier, state, evidence or entry"),
    Binding("equals_sign", "same_name", "same name", id="view.same_name", show=False, tooltip="Show only the findings of this entry"),
    Binding("o,O", "order", "order", id="view.order", tooltip="Visit by place in the text, by confidence, or by name"),
    Binding("slash", "search", "find", id="view.search", tooltip="Find words among the findings, else in the text"),
    Binding("escape", "widen", "usual view", id="view.usual", show=False, tooltip="Show again what is shown usually"),
    Binding("v,V", "source", "source", id="view.source", show=False, tooltip="Show the source text, or put it away"),
    Binding("d,D", "diff", "diff", id="file.diff", tooltip="Show what the corrected copy will have otherwise"),
    Binding("s,S", "save", "save", id="file.save", tooltip="Write the corrected copy"),
    Binding("question_mark", "help", "help", id="app.help", tooltip="Show every key"),
    Binding("q,Q,ctrl+q", "quit", "quit", id="app.quit", tooltip="Quit; asks when the corrected copy is not up to date"),
    Binding("ctrl+c", "hint_quit", "quit", id="app.hint_quit", show=False, tooltip="Say how to quit"),
]  # fmt: skip

NEXT_FILE = Binding("x,X", "next_file", "next file", id="file.next", tooltip="Save what was decided and go on to the next file")
"""The additional key in a review of one file among several."""
TO_LIST = Binding(
    "q,Q,ctrl+q", "quit", "list", id="app.quit", tooltip="Go back to the list; asks when the corrected copy is not up to date"
)
"""The binding for quitting in a review of one file among several."""
QUEUE_KEYS: list[BindingType] = [
    Binding("enter,a,A,right", "open", "open", id="move.open", tooltip="Open the file"),
    Binding("tab", "next_open", "next to do", id="move.next_open", tooltip="Go to the next file with something to do"),
    Binding(
        "shift+tab", "previous_open", "to do before", id="move.previous_open", show=False,
        tooltip="Go to the file before with something to do",
    ),
    Binding("x,X", "open_unfinished", "open next to do", id="move.unfinished", tooltip="Open the next file with something to do, from this one on"),
    Binding("n,N,down", "move('cursor_down')", "next", id="move.next", tooltip="Go to the next file"),
    Binding("p,P,up", "move('cursor_up')", "back", id="move.previous", tooltip="Go to the file before"),
    Binding("pagedown,space", "move('page_down')", "page down", id="move.page_down", show=False, tooltip="Go one page down"),
    Binding("pageup", "move('page_up')", "page up", id="move.page_up", show=False, tooltip="Go one page up"),
    Binding("home", "move('scroll_top')", "first", id="move.first", show=False, tooltip="Go to the first file"),
    Binding("end", "move('scroll_bottom')", "last", id="move.last", show=False, tooltip="Go to the last file"),
    Binding("question_mark", "help", "help", id="app.help", tooltip="Show every key"),
    Binding("q,Q,ctrl+q", "quit", "quit", id="app.quit", tooltip="Quit; what was decided is kept"),
    Binding("ctrl+c,escape", "hint_quit", "quit", id="app.hint_quit", show=False, tooltip="Say how to quit"),
]  # fmt: skip
"""The keys of the list of files."""


def with_users_keys(app: App[object], bindings: Iterable[BindingType]) -> list[Binding]:
    """Bindings with the keys that the user gave them."""
    table = BindingsMap(bindings)
    table.apply_keymap(app._keymap)  # noqa: SLF001 - Textual has no other way to ask
    return [binding for same in table.key_to_bindings.values() for binding in same]


def key_of(app: App[object], bindings: Iterable[BindingType], name: str) -> str:
    """The first key of the binding with this id, as it is written on keyboards."""
    return next((app.get_key_display(binding) for binding in with_users_keys(app, bindings) if binding.id == name), name)
