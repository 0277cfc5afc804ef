package org.shipworthy.catalogue.sync;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;

/** A list of open-source tools as the LF AI & Data landscape has it: {@code items} with name, category and repository. */
final class LandscapeReader implements SourceReader {

    static final String KIND = "landscape: ";

    @Override
    public void read(JsonFile file, Listings into) throws IOException {
        if (file.isList()) {
            items(file, "$", into);
            return;
        }
        file.object("$", field -> {
            if (field.equals("items")) {
                items(file, field, into);
            } else {
                file.skip();
            }
        });
    }

    private static void items(JsonFile file, String path, Listings into) throws IOException {
        file.list(path, index -> into.addOnce(listing(file.row(path + index))));
    }

    private static Listing listing(JsonRow row) {
        SaidList said = new SaidList(false);
        String name = row.name("name");
        Optional<URI> repository = row.address("repo_url");
        said.address(Attribute.REPOSITORY, repository);
        said.flag(Attribute.OPEN_SOURCE, repository.map(address -> true));
        said.text(Attribute.LICENCE, row.findName("license"));
        String model = repository.flatMap(LandscapeReader::ownerAndName).orElse(name);
        String owner = model.contains("/") ? model.substring(0, model.indexOf('/')) : name;
        String address = row.address("homepage_url").or(() -> repository).map(URI::toString).orElse("");
        String kind = KIND + row.name("category") + row.findName("subcategory").map(sub -> " / " + sub).orElse("");
        return Listing.of(name, new Listing.SellerId(owner, Optional.of(owner), address), model, said.list()).named(Optional.of(name)).ofKind(kind);
    }

    /** {@code alibaba/MNN} of {@code https://github.com/alibaba/MNN}. */
    private static Optional<String> ownerAndName(URI repository) {
        String[] path = (repository.getPath() == null ? "" : repository.getPath()).split("/");
        return path.length < 3 ? Optional.empty() : Optional.of(path[1] + "/" + path[2].replaceFirst("\\.git$", ""));
    }
}
