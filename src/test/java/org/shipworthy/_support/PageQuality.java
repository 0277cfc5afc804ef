package org.shipworthy._support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;

/** What holds for every page that a browser shows: accessible on a light and on a dark screen, and never scrolled sideways. */
public final class PageQuality {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<Integer> WIDTHS = List.of(768, 360, 320);

    private PageQuality() {}

    /** Every fault of the page as it stands; empty when it is good. Its width stays as it was, its screen is light afterwards. */
    public static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            violations(page).forEach(violation -> faults.add(scheme + ": " + violation));
        }
        ViewportSize before = page.viewportSize();
        for (int width : WIDTHS) {
            page.setViewportSize(width, before.height);
            int needed = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (needed != width) {
                faults.add("needs " + needed + " pixels of " + width);
            }
        }
        page.setViewportSize(before.width, before.height);
        return faults;
    }

    /**
     * Without frames in a mode of axe that does the same in half the time, without a second page. The one frame there is
     * shows a mail, and runs no scripts: in that mode axe would wait in it for ever.
     */
    private static List<String> violations(Page page) {
        return new AxeBuilder(page).withTags(WCAG).exclude("iframe").setLegacyMode(page.frames().size() == 1).analyze().getViolations().stream().map(PageQuality::describe).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }
}
