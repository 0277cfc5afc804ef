package org.shipworthy.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Finds tools by words of their names, other names, makers and taglines. Accents and capitals do not matter, nor does the
 * order of words. Lives in memory and needs no closing; safe for many threads.
 */
final class SearchIndex {

    private final List<Tool> tools;
    private final IndexSearcher searcher;

    private SearchIndex(List<Tool> tools, IndexSearcher searcher) {
        this.tools = tools;
        this.searcher = searcher;
    }

    /** @param tools in the order in which equally good matches are shown */
    static SearchIndex of(List<Tool> tools) {
        try {
            Directory directory = new ByteBuffersDirectory();
            write(tools, directory);
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setQueryCache(null);
            return new SearchIndex(tools, searcher);
        } catch (IOException e) {
            throw new UncheckedIOException("indexing tools in memory", e);
        }
    }

    /** This index for these tools, or a new one when they have other words. */
    SearchIndex over(List<Tool> others) {
        return hasWordsOf(others) ? new SearchIndex(others, searcher) : of(others);
    }

    private boolean hasWordsOf(List<Tool> others) {
        if (tools.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < others.size(); i++) {
            if (!words(tools.get(i)).equals(words(others.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static List<Object> words(Tool tool) {
        return List.of(tool.slug(), tool.name(), tool.aliases(), tool.maker(), tool.tagline());
    }

    /** Without merges a document's number is the tool's place in the list. */
    private static void write(List<Tool> tools, Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE).setUseCompoundFile(false);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Tool tool : tools) {
                writer.addDocument(document(tool));
            }
        }
    }

    private static Document document(Tool tool) {
        Document document = new Document();
        for (SearchField field : SearchField.values()) {
            field.terms(tool).forEach(term -> document.add(new StringField(field.name(), term, Field.Store.NO)));
        }
        for (SearchField field : SearchField.OF_WORDS) {
            field.beginnings(tool).forEach(term -> document.add(new StringField(field.ofBeginnings(), term, Field.Store.NO)));
        }
        return document;
    }

    /**
     * The tools that have every word of the query, or a word that begins so; where there is none, those that have words
     * which these may be misspellings of. Best first, equals in the order of the list; nothing for a query without a
     * letter or digit.
     */
    Matches find(String text) {
        List<Tool> asTyped = SearchQuery.read(text).map(query -> run(query.asTyped())).orElse(List.of());
        if (!asTyped.isEmpty()) {
            return new Matches(asTyped, true);
        }
        return new Matches(SearchQuery.read(text).map(query -> run(query.misspelled(new Spellings(searcher.getIndexReader())))).orElse(List.of()), false);
    }

    /** The tools that a mistyped name or slug may have meant, likeliest first. */
    List<Tool> nearest(String text, int most) {
        List<Tool> byName = SearchQuery.read(text).map(query -> run(query.nearName())).orElse(List.of());
        return Stream.concat(byName.stream(), Stream.of(text).flatMap(words -> find(words).tools().stream())).distinct().limit(most).toList();
    }

    private List<Tool> run(Query query) {
        try {
            return Arrays.stream(searcher.search(query, Math.max(1, tools.size())).scoreDocs).map(found -> tools.get(found.doc)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("searching in memory", e);
        }
    }
}
