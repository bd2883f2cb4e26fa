package io.glossa.local.faults;

import io.glossa.local.faults.CopyingModel.Behaviour;
import io.glossa.local.stack.Component;
import io.glossa.local.stack.StackException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All that can be broken. */
final class Faults {

    private static final List<Component> SERVICES =
            List.of(Component.RETRIEVAL, Component.ANSWER, Component.TRANSLATION, Component.GATEWAY);
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration SECONDS = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** For a request that finds something broken. */
    private static final Duration BOUND = Duration.ofSeconds(15);

    /** For one that waits for a language model too, which is given up after eight seconds, for each of its uses. */
    private static final Duration MODEL_BOUND = Duration.ofSeconds(30);

    private Faults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        for (Component service : SERVICES) {
            faults.add(kill(service));
        }
        faults.add(kill(Component.POSTGRES));
        faults.add(killBackend());
        for (Component service : SERVICES) {
            faults.add(pause(service));
        }
        faults.add(pause(Component.POSTGRES));
        for (Component target :
                List.of(Component.RETRIEVAL, Component.ANSWER, Component.TRANSLATION, Component.POSTGRES)) {
            faults.add(connections("reset", target, TcpProxy.Behaviour.RESET));
        }
        for (Component target : List.of(Component.RETRIEVAL, Component.ANSWER, Component.TRANSLATION)) {
            faults.add(connections("halve", target, TcpProxy.Behaviour.HALVE));
        }
        faults.add(model("slow-model", Behaviour.IS_SLOW));
        faults.add(model("hanging-model", Behaviour.HANGS));
        faults.add(model("model-breaks-off", Behaviour.BREAKS_OFF));
        faults.add(diskFull());
        return faults;
    }

    private static Fault kill(Component component) {
        return new Fault(
                "kill-" + component.label(),
                MOMENT,
                BOUND,
                Set.of(component),
                component == Component.GATEWAY,
                rig -> rig.process(component).destroyForcibly(),
                rig -> {});
    }

    /** PostgreSQL then ends all of its sessions, and recovers as after a crash. */
    private static Fault killBackend() {
        return new Fault("kill-backend", MOMENT, BOUND, Set.of(), false, Faults::killOneBackend, rig -> {});
    }

    private static void killOneBackend(Rig rig) {
        rig.process(Component.POSTGRES)
                .children()
                .filter(child -> Signals.isCalled(child, "127.0.0.1"))
                .findFirst()
                .orElseThrow(() -> new StackException("PostgreSQL has no session that could be killed"))
                .destroyForcibly();
    }

    private static Fault pause(Component component) {
        return new Fault(
                "pause-" + component.label(),
                PAUSE,
                BOUND,
                Set.of(),
                component == Component.GATEWAY,
                rig -> Signals.pause(rig.process(component)),
                rig -> Signals.resume(rig.process(component)));
    }

    private static Fault connections(String how, Component target, TcpProxy.Behaviour behaviour) {
        return new Fault(
                how + "-" + target.label(),
                SECONDS,
                BOUND,
                Set.of(),
                false,
                rig -> rig.proxy(target).behave(behaviour),
                rig -> rig.proxy(target).behave(TcpProxy.Behaviour.PASS));
    }

    private static Fault model(String name, Behaviour behaviour) {
        return new Fault(
                name,
                PAUSE.multipliedBy(2),
                MODEL_BOUND,
                Set.of(),
                false,
                rig -> behave(rig, behaviour),
                rig -> behave(rig, Behaviour.ANSWERS));
    }

    private static void behave(Rig rig, Behaviour behaviour) {
        rig.model().orElseThrow().behave(behaviour);
    }

    /** PostgreSQL gives up where it cannot write its log, and is started again once there is room. */
    private static Fault diskFull() {
        return new Fault(
                "disk-full",
                PAUSE,
                BOUND,
                Set.of(Component.POSTGRES),
                false,
                rig -> rig.disk().fill(),
                rig -> rig.disk().empty());
    }

    /** Why a stack cannot have this fault; empty where it can. */
    static String impossible(Fault fault, Rig rig) throws IOException {
        if (fault.name().equals("disk-full") && !rig.disk().canFill()) {
            return "this user may not mount a small file system";
        }
        boolean needsModel = fault.name().endsWith(Component.TRANSLATION.label())
                || fault.name().contains("model");
        return needsModel && rig.model().isEmpty() ? "there is no language model" : "";
    }
}
