using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an owner takes a gate back that is not decided; the initiative stays in its phase.</summary>
internal static class WithdrawGate
{
    public static Task<Ok<GateView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            (work, gate, initiative) =>
            {
                initiative.MustBeOwner(caller);
                caller.MustMatch(gate.Version);
                return Withdraw(work, gate, clock.GetUtcNow(), null);
            },
            ct
        );

    /// <summary>The initiative was turned down: what it still asked is over.</summary>
    public static async Task OfInitiative(Work work, Guid initiative, DateTimeOffset now, FactCause? cause)
    {
        foreach (var gate in (await GateStore.Of(work, initiative)).Where(g => !g.IsOver))
            if (!await GateStore.Update(work, await Withdraw(work, gate, now, cause)))
                throw Refused.Overtaken();
    }

    /// <summary>What was only prepared is over; nobody but the owners knew of it.</summary>
    public static async Task Prepared(Work work, IReadOnlyList<Gate> gates)
    {
        foreach (var gate in gates.Where(g => g is { IsOver: false, IsPrivate: true }))
            if (!await GateStore.Update(work, gate.Withdraw().Item1))
                throw Refused.Overtaken();
    }

    private static async Task<Gate> Withdraw(Work work, Gate gate, DateTimeOffset now, FactCause? cause)
    {
        var (withdrawn, fact) = gate.Withdraw();
        if (gate.ItemId is { } item)
            await TaskforceItemStore.WithdrawOne(work, item, now);
        if (fact is not null)
            work.Publish(fact, now, cause);
        return withdrawn;
    }
}
