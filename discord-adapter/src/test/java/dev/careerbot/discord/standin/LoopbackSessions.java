package dev.careerbot.discord.standin;

import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** Starts the client library's sessions at the stand-in's gateway, without the five seconds that Discord asks for between them. */
public final class LoopbackSessions extends SessionControllerAdapter {
    private final String gateway;

    public LoopbackSessions(String gateway) {
        this.gateway = gateway;
    }

    @Override
    public String getGateway() {
        return gateway;
    }

    @Override
    protected void runWorker() {
        synchronized (lock) {
            if (workerHandle == null) {
                workerHandle = new QueueWorker(0L);
                workerHandle.start();
            }
        }
    }
}
