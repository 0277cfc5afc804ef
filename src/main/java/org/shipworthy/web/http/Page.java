package org.shipworthy.web.http;

/** Answers a visit. A public page computes from the snapshot alone and does not block. */
@FunctionalInterface
public interface Page {

    Reply answer(Visit visit);
}
