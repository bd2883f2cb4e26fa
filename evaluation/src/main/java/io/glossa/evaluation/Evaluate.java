package io.glossa.evaluation;

import io.glossa.evaluation.abstention.AbstentionCommand;
import io.glossa.evaluation.alignment.EvaluateAlignment;
import io.glossa.evaluation.answers.AnswersCommand;
import io.glossa.evaluation.compare.CompareCommand;
import io.glossa.evaluation.latency.LatencyCommand;
import io.glossa.evaluation.load.LoadCommand;
import io.glossa.evaluation.load.StreamsCommand;
import io.glossa.evaluation.names.NamesCommand;
import io.glossa.evaluation.retrieval.PeersCommand;
import io.glossa.evaluation.retrieval.RetrievalCommand;
import io.glossa.evaluation.scale.ScaleCommand;
import io.glossa.evaluation.scorecard.ScorecardMeasurement;
import io.glossa.evaluation.translation.TranslationCommand;
import picocli.CommandLine.Command;

/**
 * The scorecard, and as subcommands the single measurements and the comparison of two scorecards. Results go to standard
 * output and progress to standard error; the exit code is 2 for bad usage or data and 1 when a run failed.
 */
@Command(
        name = "evaluate",
        description = "Measure a running Glossa on data of your own: the scorecard, or one measurement of it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[MEASUREMENT]",
        subcommands = {
            CompareCommand.class,
            RetrievalCommand.class,
            AnswersCommand.class,
            AbstentionCommand.class,
            EvaluateAlignment.class,
            LatencyCommand.class,
            LoadCommand.class,
            NamesCommand.class,
            PeersCommand.class,
            ScaleCommand.class,
            StreamsCommand.class,
            TranslationCommand.class
        })
public final class Evaluate extends ScorecardMeasurement {}
