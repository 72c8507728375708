using Microsoft.AspNetCore.Builder;

namespace Samen.Testing;

/// <summary>How a <see cref="ServiceApp"/> starts.</summary>
public sealed record ServiceSetup
{
    /// <summary>Name of the service, as in its routes.</summary>
    public required string Name { get; init; }

    /// <summary>The module's <c>Add...</c>.</summary>
    public required Action<WebApplicationBuilder> Add { get; init; }

    /// <summary>The module's <c>Map...</c>.</summary>
    public required Action<WebApplication> Map { get; init; }

    /// <summary>Settings by their configuration name.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The service's clock, instead of <see cref="ServiceApp.Clock"/>; tokens always live in real time.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>A database of another kind than the SQLite file of the data folder.</summary>
    public TestDatabase? Database { get; init; }

    /// <summary>True: a key set of its own, which the test takes away or spoils; else all tests of the program share one.</summary>
    public bool OwnGateway { get; init; }

    /// <summary>False: answers before the store is migrated.</summary>
    public bool WaitUntilReady { get; init; } = true;
}
