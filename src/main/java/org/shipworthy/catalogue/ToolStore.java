package org.shipworthy.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.shipworthy.storage.Batches;
import org.shipworthy.storage.InstantText;
import org.shipworthy.storage.Lists;

/** Writes the words of categories and tools; what was there before is replaced. */
final class ToolStore {

    private static final String INSERT_TOOL = """
            INSERT INTO tool (slug, name, maker, category, tagline, description, entry, entry_note, added_on)
            VALUES (:slug, :name, :maker, :category, :tagline, :description, :entry, :entryNote, :addedOn)
            """;

    private final Handle handle;

    ToolStore(Handle handle) {
        this.handle = handle;
    }

    void saveCategories(List<Category> categories) {
        Lists.write(handle, """
                INSERT INTO category (slug, name, description, position)
                VALUES (:slug, :name, :description, :position)
                ON CONFLICT (slug) DO UPDATE
                SET name = excluded.name, description = excluded.description, position = excluded.position""",
                categories, (row, category) -> row
                        .bind("slug", category.slug().value())
                        .bind("name", category.name())
                        .bind("description", category.description()));
    }

    /** Those that are new come last. */
    void addCategories(List<Category> categories) {
        Lists.write(handle, """
                INSERT INTO category (slug, name, description, position)
                VALUES (:slug, :name, :description, 1000 + :position)
                ON CONFLICT (slug) DO NOTHING""",
                categories, (row, category) -> row
                        .bind("slug", category.slug().value())
                        .bind("name", category.name())
                        .bind("description", category.description()));
    }

    /** Makers and tools that exist stay as they are. */
    void addTools(List<Tool> tools) {
        Batches.write(handle, "INSERT INTO maker (slug, name) VALUES (:slug, :name) ON CONFLICT (slug) DO NOTHING",
                tools.stream().map(Tool::maker).distinct().toList(),
                (row, maker) -> row.bind("slug", maker.slug().value()).bind("name", maker.name()));
        Batches.write(handle, INSERT_TOOL + "ON CONFLICT (slug) DO NOTHING", tools, ToolStore::bind);
    }

    /** Its maker and its own line; what hangs on it is saved once every tool has its line. */
    void saveTool(Tool tool) {
        handle.createUpdate("INSERT INTO maker (slug, name) VALUES (:slug, :name) ON CONFLICT (slug) DO UPDATE SET name = excluded.name")
                .bind("slug", tool.maker().slug().value())
                .bind("name", tool.maker().name())
                .execute();
        Batches.write(handle, INSERT_TOOL + """
                ON CONFLICT (slug) DO UPDATE
                SET name = excluded.name, maker = excluded.maker, category = excluded.category,
                    tagline = excluded.tagline, description = excluded.description,
                    entry = excluded.entry, entry_note = excluded.entry_note, added_on = excluded.added_on""", List.of(tool), ToolStore::bind);
    }

    private static void bind(SqlStatement<?> row, Tool tool) {
        row.bind("slug", tool.slug().value())
                .bind("name", tool.name())
                .bind("maker", tool.maker().slug().value())
                .bind("category", tool.category().slug().value())
                .bind("tagline", tool.tagline())
                .bind("description", tool.description())
                .bind("entry", tool.entry().key())
                .bind("entryNote", tool.entryNote())
                .bind("addedOn", tool.added().toString());
    }

    void saveAliases(Tool tool) {
        delete("DELETE FROM tool_alias WHERE tool = :tool", tool);
        Lists.write(handle, "INSERT INTO tool_alias (tool, position, alias) VALUES (:tool, :position, :alias)",
                tool.aliases(), (row, alias) -> row.bind("tool", tool.slug().value()).bind("alias", alias));
    }

    void saveLinks(Tool tool) {
        delete("DELETE FROM tool_link WHERE tool = :tool", tool);
        Lists.write(handle, "INSERT INTO tool_link (tool, position, label, address) VALUES (:tool, :position, :label, :address)",
                tool.links(), (row, link) -> row
                        .bind("tool", tool.slug().value())
                        .bind("label", link.label())
                        .bind("address", link.address().toString()));
    }

    void saveAlternatives(Tool tool) {
        delete("DELETE FROM tool_alternative WHERE tool = :tool", tool);
        Lists.write(handle, """
                INSERT INTO tool_alternative (tool, position, other_tool, name, reason)
                VALUES (:tool, :position, :other, :name, :reason)""",
                tool.alternatives(), (row, alternative) -> row
                        .bind("tool", tool.slug().value())
                        .bind("other", text(alternative.tool()))
                        .bind("name", text(alternative.name()))
                        .bind("reason", alternative.reason()));
    }

    /** Offers of packs that the tool no longer has are withdrawn; one that comes back is the same offer again. */
    void saveOffers(Tool tool, Instant at) {
        handle.createUpdate("UPDATE offer SET withdrawn_at = :at WHERE tool = :tool AND listed = 'no' AND withdrawn_at IS NULL")
                .bind("at", InstantText.of(at))
                .bind("tool", tool.slug().value())
                .execute();
        Lists.write(handle, """
                INSERT INTO offer (tool, id, position, kind, name, seller, address, note)
                VALUES (:tool, :id, :position, :kind, :name, :seller, :address, :note)
                ON CONFLICT (tool, id) DO UPDATE
                SET position = excluded.position, kind = excluded.kind, name = excluded.name, seller = excluded.seller,
                    address = excluded.address, note = excluded.note, listed = 'no', withdrawn_at = NULL""",
                tool.offers(), (row, offer) -> row
                        .bind("tool", tool.slug().value())
                        .bind("id", offer.id().value())
                        .bind("kind", offer.kind().key())
                        .bind("name", offer.name())
                        .bind("seller", offer.seller())
                        .bind("address", text(offer.address()))
                        .bind("note", text(offer.note())));
    }

    private void delete(String sql, Tool tool) {
        handle.createUpdate(sql).bind("tool", tool.slug().value()).execute();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
