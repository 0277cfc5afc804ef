package org.shipworthy._support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu HTML checker. */
public final class HtmlValidator {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HtmlValidator() {}

    /** Every error, with its line; empty when the page is valid. */
    public static List<String> errors(byte[] html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try {
            return errors(JSON.readTree(validator.validate(new ByteArrayInputStream(html))));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("checking a page", e);
        }
    }

    private static List<String> errors(JsonNode report) {
        List<String> errors = new ArrayList<>();
        report.path("messages").forEach(message -> {
            if (message.path("type").asText().equals("error")) {
                errors.add("line " + message.path("lastLine").asInt() + ": " + message.path("message").asText() + " — " + message.path("extract").asText());
            }
        });
        return errors;
    }
}
