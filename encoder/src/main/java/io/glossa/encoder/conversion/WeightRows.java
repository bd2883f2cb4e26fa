package io.glossa.encoder.conversion;

/** A matrix of weights, {@code [output, input]}, read row by row, so that a large one need not be in memory. */
interface WeightRows {

    /** Outputs. */
    int rows();

    /** Inputs. */
    int columns();

    /** Fills {@code weights}, as long as there are columns, with those of one output. */
    void read(int row, float[] weights);
}
