using Samen.Testing;

namespace Samen.Municipalities.Tests;

/// <summary>
/// One running service per database for all tests of a class, started when the first one asks for it; each looks at nothing
/// but what it made itself.
/// </summary>
public class MunicipalitiesFixture : IAsyncLifetime
{
    private readonly Dictionary<DatabaseKind, Task<MunicipalitiesApp>> running = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    internal async Task<MunicipalitiesApp> On(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        if (!running.TryGetValue(kind, out var starting))
            running[kind] = starting = Start(kind);
        var app = await starting;
        app.App.Clock.Reset();
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var app in running.Values.Where(app => app.IsCompletedSuccessfully))
            await (await app).DisposeAsync();
    }

    private protected virtual Task<MunicipalitiesApp> Start(DatabaseKind kind) => MunicipalitiesApp.Start(kind);
}
