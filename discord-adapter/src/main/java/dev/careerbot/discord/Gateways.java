package dev.careerbot.discord;

import java.net.URI;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** Starts sessions at another gateway than Discord's, without the pause that Discord asks for between them. */
final class Gateways extends SessionControllerAdapter {
    private final String gateway;

    Gateways(URI gateway) {
        this.gateway = gateway.toString();
    }

    @Override
    public String getGateway() {
        return gateway;
    }

    @Override
    public ShardedGateway getShardedGateway(JDA api) {
        ShardedGateway recommended = super.getShardedGateway(api);
        return new ShardedGateway(gateway, recommended.getShardTotal(), recommended.getConcurrency());
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
