package org.shipworthy.catalogue;

import java.time.LocalDate;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** The types of TOML values in words, and a harmless value of each type that a content pack uses. */
final class TomlWords {

    private TomlWords() {}

    static String describe(Object value) {
        return switch (value) {
            case TomlTable table -> describe(TomlTable.class);
            case TomlArray array -> describe(TomlArray.class);
            case Double number -> "a number with a point";
            default -> describe(value.getClass());
        };
    }

    static String describe(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "a text in quotes";
            case "LocalDate" -> "a day such as 2026-11-22, without quotes";
            case "TomlArray" -> "a list";
            case "TomlTable" -> "a section";
            case "Long" -> "a whole number";
            case "Boolean" -> "true or false";
            default -> "a time";
        };
    }

    static <T> T standIn(Class<T> type) {
        Object value = switch (type.getSimpleName()) {
            case "String" -> "?";
            case "LocalDate" -> LocalDate.EPOCH;
            case "Long" -> 1L;
            case "TomlArray" -> Toml.parse("empty = []").getArray("empty");
            case "TomlTable" -> Toml.parse("");
            default -> throw new IllegalArgumentException("no field is read as " + type);
        };
        return type.cast(value);
    }
}
