using Microsoft.Extensions.DependencyInjection;
using Samen.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(Samen.Web.Tests.HostingApp))]

namespace Samen.Web.Tests;

/// <summary>One running service for all tests that leave nothing behind which another could stumble over.</summary>
public sealed class HostingApp : IAsyncLifetime
{
    internal ServiceApp App { get; private set; } = null!;

    internal Gate Gate => App.Services.GetRequiredService<Gate>();

    internal HttpClient Officer => App.As(Roles.MunicipalityOfficer, "GM0344", "HeadOfIct");

    public async ValueTask InitializeAsync() => App = await ServiceApp.Start(ThingsService.Setup);

    public ValueTask DisposeAsync() => App.DisposeAsync();

    internal async Task<int> Count(string title)
    {
        await using var reading = await App.Database.Read(CancellationToken.None);
        return await ThingStore.Count(reading, title);
    }
}
