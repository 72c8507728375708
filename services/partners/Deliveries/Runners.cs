using Samen.Storage;

namespace Samen.Partners;

/// <summary>One runner for each active subscription of a shard, under its lease.</summary>
internal sealed class Runners(Course course, Lease lease)
{
    private readonly Dictionary<Guid, Running> running = [];

    private sealed record Running(SubscriptionRunner Runner, Task Task, CancellationTokenSource Stop);

    /// <summary>Starts runners for new subscriptions, stops those of others, and replaces those of another version.</summary>
    public void Follow(IReadOnlyList<SubscriptionStore.Named> active)
    {
        var wanted = active.ToDictionary(a => a.Id, a => a.Version);
        foreach (var (id, runs) in running.Where(r => wanted.GetValueOrDefault(r.Key) != r.Value.Runner.Version).ToList())
        {
            runs.Stop.Cancel();
            running.Remove(id);
        }
        foreach (var (id, version) in wanted)
        {
            if (running.ContainsKey(id))
                continue;
            var runner = new SubscriptionRunner(course, lease, id, version);
            var stop = new CancellationTokenSource();
            running.Add(id, new Running(runner, Task.Run(() => runner.Run(stop.Token)), stop));
        }
    }

    /// <summary>Stops all runners and waits until their deliveries are recorded.</summary>
    public async Task Stop()
    {
        foreach (var runs in running.Values)
            await runs.Stop.CancelAsync();
        await Task.WhenAll(running.Values.Select(runs => runs.Task));
        running.Clear();
    }
}
