package io.glossa.retrieval.search;

/**
 * What turns the inner products that the database knows into the cosine of a question and the sentences of one shelf, both
 * centred.
 *
 * @param language the shelf's
 * @param questionWithCentre inner product of the question's vector and the shelf's centre
 * @param centreWithItself inner product of the centre and itself
 */
record Centring(String language, double questionWithCentre, double centreWithItself) {

    static Centring of(ShelfQuestion question) {
        return new Centring(
                question.shelf().language(),
                Vectors.dot(question.vector(), question.centre()),
                Vectors.dot(question.centre(), question.centre()));
    }

    /**
     * @param withQuestion inner product of the question's vector and the sentence's, which is of unit length
     * @param withCentre inner product of the centre and the sentence's vector
     */
    double cosine(double withQuestion, double withCentre) {
        return (withQuestion - questionWithCentre) / Math.sqrt(squaredLength(withCentre));
    }

    /** How far from the centre of its language a sentence is, squared. */
    double squaredLength(double withCentre) {
        return Math.max(1 - 2 * withCentre + centreWithItself, 1e-6);
    }
}
