package org.shipworthy.web.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/** Templates that were compiled with the program; each takes one view. */
public final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader());

    /** @param template its path below {@code src/main/jte}, without the ending */
    public byte[] render(String template, Object view) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", view, output);
        return output.toByteArray();
    }
}
