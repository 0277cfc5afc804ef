package org.shipworthy.web.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Visit;

/** {@code /tools/names?q=}: the names that fit what was typed so far, as a JSON array of texts. */
public final class ToolNames implements Page {

    private static final int MOST = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Reply answer(Visit visit) {
        String typed = visit.query("q");
        List<String> names = typed.isEmpty() ? List.of()
                : visit.snapshot().shelf().search(typed).tools().stream().map(Tool::name).distinct().limit(MOST).toList();
        return Reply.of("application/json", json(names));
    }

    private static String json(List<String> names) {
        try {
            return JSON.writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts always become JSON", e);
        }
    }
}
