package org.shipworthy.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a long list.
 *
 * @param page    from 1
 * @param total   entries of the whole list
 * @param address of the list, without a page
 */
public record Paging<T>(List<T> rows, int page, int pages, int total, String address) {

    /** The most entries of one page. */
    public static final int SIZE = 60;

    /** @param asked a page's number; what is no number is the first, what is too high the last */
    public static <T> Paging<T> of(List<T> all, String asked, String address) {
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int page = asked.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(asked), 1, pages) : 1;
        return new Paging<>(all.subList((page - 1) * SIZE, Math.min(page * SIZE, all.size())), page, pages, all.size(), address);
    }

    <R> Paging<R> map(Function<T, R> change) {
        return new Paging<>(rows.stream().map(change).toList(), page, pages, total, address);
    }

    public boolean hasSeveralPages() {
        return pages > 1;
    }

    public Optional<String> previous() {
        return page > 1 ? Optional.of(addressOf(page - 1)) : Optional.empty();
    }

    public Optional<String> next() {
        return page < pages ? Optional.of(addressOf(page + 1)) : Optional.empty();
    }

    /** The address of this page. */
    public String here() {
        return addressOf(page);
    }

    private String addressOf(int number) {
        return number == 1 ? address : address + (address.contains("?") ? "&" : "?") + "page=" + number;
    }
}
