"""The verb that shows everything at once: demo."""

VERBS = ()
