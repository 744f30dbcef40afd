"""The pages of a paper that goes along, as they will be printed."""

from binder_app.ui.packet_pages import PacketPages


class PaperPages(PacketPages):
    """Shows a page of a paper, and leads to the others."""

    def ask_for_page(self) -> str:
        """Return what stands before the number of the page."""
        return self.tr("Pa&ge")

    def name_page(self, page: int, pages: int) -> str:
        """Return a page's name for who listens."""
        told = self.tr("Page {page} of {pages} of the paper")
        return told.format(page=page, pages=pages)

    def show_none(self) -> None:
        """Show no page, until there is one."""
        self.path, self.pages, self.page = "", 0, 0
        self.view.forget_page()
        self.of.setText("")
        self.field.clear()
        self.back.setEnabled(False)
        self.on.setEnabled(False)
