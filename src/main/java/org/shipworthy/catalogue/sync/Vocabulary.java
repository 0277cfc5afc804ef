package org.shipworthy.catalogue.sync;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.kernel.Slug;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** What sources call sellers, makers, regions and categories, and what we call them: the file {@code vocabulary.toml}. */
final class Vocabulary {

    /** A seller and the name of its offers. */
    record Seller(String name, String offer) {}

    private record MakersModels(String words, Maker maker) {}

    private final List<String> noise;
    private final Set<String> servings;
    private final Set<String> regions;
    private final Set<String> included;
    private final Set<String> hosts;
    private final List<Pattern> noModels;
    private final List<Pattern> bare;
    private final Set<String> ownNames;
    private final Map<String, String> same = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, Seller> sellers = new HashMap<>();
    private final Map<String, Maker> makersByFolder = new HashMap<>();
    private final Map<Slug, String> sellersOfMakers = new HashMap<>();
    private final List<MakersModels> makersByModel = new ArrayList<>();
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, String> landscape = new HashMap<>();

    private Vocabulary(TomlTable toml) {
        noise = texts(toml, "noise").stream().sorted(comparing((String word) -> -word.length()).thenComparing(word -> word)).toList();
        servings = Set.copyOf(texts(toml, "servings"));
        regions = Set.copyOf(texts(toml, "regions"));
        included = Set.copyOf(texts(toml, "included"));
        hosts = Set.copyOf(texts(toml, "hosts"));
        noModels = texts(toml, "no-models").stream().map(Pattern::compile).toList();
        bare = texts(toml, "bare").stream().map(Pattern::compile).toList();
        ownNames = Set.copyOf(texts(toml, "own-names"));
        TomlTable names = toml.getTableOrEmpty("same");
        names.keySet().forEach(name -> texts(names, name).forEach(other -> same.put(ModelName.keyOf(other), name)));
        readTexts(toml.getTableOrEmpty("spellings"), spellings);
        tables(toml, "sellers").values().forEach(this::addSeller);
        tables(toml, "makers").forEach(this::addMaker);
        makersByModel.sort(comparing(models -> -models.words.length()));
        tables(toml, "categories").forEach((slug, table) ->
                categories.put(slug, new Category(new Slug(slug), table.getString("name"), table.getString("description"))));
        readTexts(toml.getTableOrEmpty("landscape"), landscape);
    }

    private static void readTexts(TomlTable table, Map<String, String> into) {
        table.keySet().forEach(key -> into.put(key, table.getString(List.of(key))));
    }

    private static final class Shipped {
        static final Vocabulary VOCABULARY = read();
    }

    /** The one that is part of the program; it is read once. */
    static Vocabulary shipped() {
        return Shipped.VOCABULARY;
    }

    private static Vocabulary read() {
        try (InputStream file = Vocabulary.class.getResourceAsStream("vocabulary.toml")) {
            TomlParseResult toml = Toml.parse(file);
            if (toml.hasErrors()) {
                throw new IllegalStateException("vocabulary.toml has faults: " + toml.errors());
            }
            return new Vocabulary(toml);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's file cannot be read.", e);
        }
    }

    private static List<String> texts(TomlTable table, String field) {
        return table.getArrayOrEmpty(field).toList().stream().map(String.class::cast).toList();
    }

    private static Map<String, TomlTable> tables(TomlTable toml, String field) {
        Map<String, TomlTable> tables = new HashMap<>();
        TomlTable all = toml.getTableOrEmpty(field);
        all.keySet().forEach(key -> tables.put(key, all.getTable(List.of(key))));
        return tables;
    }

    private void addSeller(TomlTable table) {
        Seller seller = new Seller(table.getString("name"), table.getString("offer"));
        texts(table, "ids").forEach(id -> sellers.put(id, seller));
    }

    private void addMaker(String slug, TomlTable table) {
        Maker maker = new Maker(new Slug(slug), table.getString("name"));
        texts(table, "folders").forEach(folder -> makersByFolder.put(folder, maker));
        texts(table, "models").forEach(words -> makersByModel.add(new MakersModels(words, maker)));
        Optional.ofNullable(table.getString("seller")).ifPresent(seller -> sellersOfMakers.put(maker.slug(), seller));
    }

    /** The longest first: {@code meta-llama} is taken off before {@code meta}. */
    List<String> noise() {
        return noise;
    }

    boolean isServing(String word) {
        return servings.contains(word);
    }

    boolean isRegion(String word) {
        return regions.contains(word);
    }

    boolean isFolder(String word) {
        return noise.contains(word) || makersByFolder.containsKey(word);
    }

    /** Whether a folder in an id may name who published the model, rather than who hosts it. */
    boolean isPublisher(String folder) {
        String word = folder.toLowerCase(Locale.ROOT);
        return word.matches("[a-z][a-z0-9_.-]{2,40}") && !sellers.containsKey(word) && !hosts.contains(word) && !isFolder(word) && !isRegion(word);
    }

    /** Whether a model's name says nothing without who made it. */
    boolean isBare(String name) {
        return bare.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    /** Whether it is a model's own name, although it ends as those do that move. */
    boolean isOwnName(String name) {
        return ownNames.contains(name);
    }

    /** The name of the model that is also called so, which is most often the same. */
    String usualName(String name) {
        return same.getOrDefault(ModelName.keyOf(name), name);
    }

    boolean isHost(String folder) {
        return hosts.contains(folder);
    }

    /** How a word of a name is written, where capitals alone are not enough. */
    Optional<String> findSpelling(String word) {
        return Optional.ofNullable(spellings.get(word));
    }

    boolean isNoModel(String id) {
        return noModels.stream().anyMatch(pattern -> pattern.matcher(id).matches());
    }

    /** Whether this seller lists 0 for what a subscription includes. */
    boolean includesPrices(String seller) {
        return included.contains(seller);
    }

    /** A seller that is not known is called as its source calls it. */
    Seller seller(Listing.SellerId id) {
        String name = id.name().orElse(id.id());
        return sellers.getOrDefault(id.id(), new Seller(name, name.matches("(?i).*\\b(api|plan|gateway|router|cloud|ai core)\\b.*") ? name : name + " API"));
    }

    /** Who made a model, by the folders under which it is published, then by how its name begins. */
    Optional<Maker> findMaker(ModelName name) {
        return name.folders().reversed().stream().map(makersByFolder::get).filter(maker -> maker != null).findFirst()
                .or(() -> makersByModel.stream().filter(models -> begins(name.words(), models.words)).map(MakersModels::maker).findFirst());
    }

    private static boolean begins(String name, String words) {
        return name.startsWith(words) && (name.length() == words.length() || !Character.isLetter(name.charAt(words.length())) || words.endsWith("-"));
    }

    boolean sells(String seller, Maker maker) {
        return seller.equals(sellersOfMakers.getOrDefault(maker.slug(), maker.name()));
    }

    /** The category of a model: by the kind that the source gives, then by its name. */
    Category category(String kind, String name) {
        String words = name.toLowerCase(Locale.ROOT);
        return categories.get(switch (kind) {
            case "embedding", "rerank" -> "embeddings";
            case "image_generation", "image_edit", "video_generation" -> "images";
            case "audio_transcription", "audio_speech", "realtime" -> "speech";
            default -> byName(words);
        });
    }

    private static String byName(String words) {
        if (words.matches(".*(embed|rerank|\\bbge\\b|voyage-[0-9cflm]).*")) {
            return "embeddings";
        }
        if (words.matches(".*(whisper|\\btts\\b|transcribe|speech|scribe|parakeet|eleven|\\baura\\b|lyria).*")) {
            return "speech";
        }
        if (words.matches(".*(imagen|dall-e|gpt-image|\\bimage\\b|flux|stable-diffusion|\\bveo\\b|\\bsora\\b|recraft|ideogram|kling|seedream|seedance).*")) {
            return "images";
        }
        return words.matches(".*(\\bcode|coder|codex|devstral).*") ? "coding-assistants" : "models";
    }

    /** The category of a landscape's item; empty when it is not known what it would be compared within. */
    Optional<Category> findLandscapeCategory(String kind) {
        String path = kind.substring(LandscapeReader.KIND.length());
        return Optional.ofNullable(landscape.get(path))
                .or(() -> Optional.ofNullable(landscape.get(path.split(" / ")[0])))
                .map(categories::get);
    }
}
