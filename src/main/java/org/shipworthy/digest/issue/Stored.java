package org.shipworthy.digest.issue;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Function;
import org.shipworthy.digest.Topic;
import org.shipworthy.kernel.Money;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Ruling;
import org.shipworthy.pricing.Preset;

/** Editions and published states as JSON, which the database keeps. Values stand in their short forms. */
final class Stored {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_GETTERS, MapperFeature.AUTO_DETECT_IS_GETTERS)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .addModule(module())
            .build();

    private Stored() {}

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule();
        add(module, Topic.class, Topic::key, text -> Topic.find(text).orElseThrow());
        add(module, Slug.class, Slug::value, Slug::new);
        add(module, IssueKey.class, IssueKey::toString, text -> IssueKey.parse(text).orElseThrow());
        add(module, Section.Kind.class, Section.Kind::key, text -> Section.Kind.find(text).orElseThrow());
        add(module, Ruling.class, Ruling::key, text -> Ruling.find(text).orElseThrow());
        add(module, Preset.class, Preset::key, text -> Preset.find(text).orElseThrow());
        add(module, LocalDate.class, LocalDate::toString, LocalDate::parse);
        add(module, Instant.class, Instant::toString, Instant::parse);
        add(module, Money.class, Money::toString, Stored::money);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new StdScalarSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(write.apply(value));
            }
        });
        module.addKeySerializer(type, new StdScalarSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeFieldName(write.apply(value));
            }
        });
        module.addDeserializer(type, new StdScalarDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return read.apply(json.getText());
            }
        });
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String text, DeserializationContext context) {
                return read.apply(text);
            }
        });
    }

    private static Money money(String text) {
        String[] parts = text.split(" ");
        return new Money(new BigDecimal(parts[0]), Currency.getInstance(parts[1]));
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("writing a " + value.getClass().getSimpleName(), e);
        }
    }

    static <T> T read(Class<T> type, String json) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("reading a " + type.getSimpleName(), e);
        }
    }
}
