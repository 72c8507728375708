using Samen.Contracts.Initiatives;
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

    internal string Before { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        App = await Start();
        (Draft, Submitted) = ((await App.In(InitiativeStatus.Draft)).Id, (await App.In(InitiativeStatus.Submitted)).Id);
        Need = (await App.RecordNeed(Delft)).Id;
        Before = await App.Snapshot();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
