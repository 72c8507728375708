namespace Samen.Gateway.Tests;

/// <summary>
/// One gateway for all tests of a class, with the municipalities behind it, that looks at no limit: each test looks at nothing
/// but what it made itself.
/// </summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    internal GatewayApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await GatewayApp.Start(
            settings: ["--Samen:Gateway:Limits:PerMinute=100000", "--Samen:Gateway:Limits:AnonymousPerMinute=100000"]
        );
        await App.AddBackend("municipalities");
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
