package io.glossa.retrieval.search;

/** The little arithmetic on vectors that search needs. */
final class Vectors {

    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** {@code vector} minus {@code centre}, brought to unit length; {@code vector} itself where nothing would be left. */
    static double[] unitDifference(float[] vector, double[] centre) {
        double[] difference = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            difference[i] = vector[i] - centre[i];
        }
        double length = Math.sqrt(dot(difference, difference));
        for (int i = 0; i < vector.length; i++) {
            difference[i] = length < 1e-6 ? vector[i] : difference[i] / length;
        }
        return difference;
    }

    /** The direction between two vectors of unit length. */
    static double[] unitSum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i] + b[i];
        }
        double length = Math.sqrt(dot(sum, sum));
        for (int i = 0; i < a.length; i++) {
            sum[i] = length < 1e-6 ? a[i] : sum[i] / length;
        }
        return sum;
    }

    static float[] toFloats(double[] vector) {
        float[] floats = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            floats[i] = (float) vector[i];
        }
        return floats;
    }
}
