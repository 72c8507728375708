using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;

namespace Samen.Messaging;

/// <summary>HTTP: an admin sees how the service is doing.</summary>
internal sealed class GetServiceState(string name, Database database, DateTimeOffset startedAt)
{
    private static readonly string Version = typeof(GetServiceState)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
        ?.InformationalVersion
        ?? "";

    public async Task<Ok<ServiceStateView>> Handle(CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var waiting = await InboxStore.Counts(reading);
        // In this order: what is published between the two must not look as if the bus had run ahead.
        var relayed = await Lease.ProgressOf(reading, OutboxRelay.LeaseName);
        return TypedResults.Ok(
            new ServiceStateView(
                name,
                Version,
                startedAt,
                database.Dialect.Folder,
                database.Warning,
                await OutboxStore.Head(reading),
                relayed,
                waiting.Parked,
                waiting.Failed,
                [.. (await InboxStore.Positions(reading)).Select(one => new FollowedSourceView(one.Source, one.Position))]
            )
        );
    }
}
