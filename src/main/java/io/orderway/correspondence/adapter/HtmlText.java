package io.orderway.correspondence.adapter;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What a reader sees of a page that was sent as a mail, as plain text. */
final class HtmlText {

    /** Of a range that no text uses; survives while blanks are put together. */
    private static final String NEW_LINE = "\uE000";

    private HtmlText() {
    }

    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select("script, style, head, title").remove();
        for (Element end : page.select("br, p, div, tr, li, h1, h2, h3, blockquote")) {
            end.before(new TextNode(NEW_LINE));
        }
        return page.text().replace(NEW_LINE, "\n").replaceAll(" *\n *", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }
}
