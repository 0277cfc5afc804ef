package org.shipworthy.catalogue.sync;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shipworthy.catalogue.Attribute;

/** LiteLLM's {@code model_prices_and_context_window.json}: models by key. */
final class LiteLlmReader implements SourceReader {

    /** Rows that are no models, or one size or commitment of many of a model. */
    private static final Pattern NO_MODEL = Pattern.compile("sample_spec|.*(^|/)\\d+-x-\\d+.*|.*month-commitment.*|.*/(max|\\d+)-steps/.*");
    private static final Set<String> NO_MODEL_MODES = Set.of("search", "vector_store");

    private final Vocabulary vocabulary;

    LiteLlmReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void read(JsonFile file, Listings into) throws IOException {
        file.object("$", key -> {
            if (!file.isObject() || NO_MODEL.matcher(key).matches()) {
                file.skip();
                into.leaveOut();
            } else {
                add(key, file.row(key), into);
            }
        });
    }

    private void add(String key, JsonRow row, Listings into) {
        String mode = row.findName("mode").orElse("");
        if (NO_MODEL_MODES.contains(mode) || !row.has("litellm_provider")) {
            into.leaveOut();
            return;
        }
        String provider = row.name("litellm_provider");
        SaidList said = said(provider, row);
        into.leaveUnread(said.unread());
        into.add(Listing.of(key, Listing.SellerId.of(provider), key, said.list())
                .ofKind(mode).hinted(row.address("source").flatMap(LiteLlmReader::lastSegment)));
    }

    /** Its sources are often the model's own page. */
    private static Optional<String> lastSegment(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() || last.length() > JsonRow.MAX_NAME ? Optional.empty() : Optional.of(last);
    }

    private SaidList said(String provider, JsonRow row) {
        SaidList said = new SaidList(vocabulary.includesPrices(provider));
        said.modalities(Attribute.INPUTS, row.names("supported_modalities"));
        said.modalities(Attribute.OUTPUTS, row.names("supported_output_modalities"));
        said.count(Attribute.MAX_INPUT, row.count("max_input_tokens"));
        said.count(Attribute.MAX_OUTPUT, row.count("max_output_tokens"));
        said.flag(Attribute.TOOL_CALLING, row.flag("supports_function_calling"));
        said.flag(Attribute.STRUCTURED_OUTPUT, row.flag("supports_response_schema"));
        said.flag(Attribute.REASONING, row.flag("supports_reasoning"));
        said.day(Attribute.DEPRECATED_ON, row.day("deprecation_date"));
        LiteLlmPrices.say(row, said);
        return said;
    }
}
