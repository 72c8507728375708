using Samen.Contracts.Initiatives;
using Samen.Testing;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>One running service for all refusals, since they change nothing.</summary>
public sealed class RefusalFixture : IAsyncLifetime
{
    internal InitiativesApp App { get; private set; } = null!;

    internal Guid Draft { get; private set; }

    internal Guid Submitted { get; private set; }

    internal Guid Need { get; private set; }

    /// <summary>The submitted initiative before the Taskforce, on the agenda of a meeting that goes on.</summary>
    internal Guid Item { get; private set; }

    internal Guid Seat { get; private set; }

    internal Guid Meeting { get; private set; }

    internal Guid Action { get; private set; }

    internal string Before { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        App = await Start();
        (Draft, Submitted) = ((await App.In(InitiativeStatus.Draft)).Id, (await App.In(InitiativeStatus.Submitted)).Id);
        Need = (await App.RecordNeed(Delft)).Id;
        await App.Taskforce.Prepare();
        Item = await App.Taskforce.ItemOf(Submitted);
        Seat = (await App.Anybody.Fetch<SeatView[]>(Taskforce.Seats)).Single().Id;
        Meeting = (await App.Anybody.Fetch<MeetingView[]>(Taskforce.Meetings)).Single().Id;
        Action = (
            await App.Chair.Create<TaskforceActionView>(
                "/initiatives/v1/taskforce-actions",
                new RecordActionRequest
                {
                    MeetingId = Meeting,
                    SeatId = Seat,
                    Text = "Cijfers vragen",
                    DueOn = new DateOnly(2026, 12, 31),
                }
            )
        ).Id;
        Before = await App.Snapshot();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
