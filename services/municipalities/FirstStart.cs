using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>First start: the register and the decisions that come with the program.</summary>
internal static class FirstStart
{
    public static Func<Database, CancellationToken, Task> Create(IServiceProvider provider)
    {
        var register = SeedRegister.Create(provider);
        return async (database, ct) =>
        {
            await register(database, ct);
            await SeedDecisions.Run(database, provider.GetRequiredService<TimeProvider>(), ct);
        };
    }
}
