package org.shipworthy.digest.issue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The HTML of a mail: tables and inline styles, for mail programs that know nothing newer. */
final class RichBody {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html, RichBody.class.getClassLoader());

    private RichBody() {}

    static String of(IssueView view) {
        StringOutput output = new StringOutput();
        ENGINE.render("digest/mail.jte", view, output);
        return output.toString();
    }
}
