/** The pages that readers see, each a view record and a template, and the forms on them. */
package org.shipworthy.web.pages;
