namespace Samen.Gateway.Tokens;

/// <summary>When the keys of Data Protection are read.</summary>
internal static class DataProtectionStart
{
    /// <summary>
    /// The framework would read the keys before there is a table for them; <see cref="Identity.FirstStart"/> does it after.
    /// Call it last: every part that uses Data Protection adds the early reading again.
    /// </summary>
    public static void AfterMigration(IServiceCollection services)
    {
        var early = services.Where(s =>
            s.ServiceType == typeof(IHostedService)
            && s.ImplementationType?.FullName == "Microsoft.AspNetCore.DataProtection.Internal.DataProtectionHostedService"
        );
        foreach (var service in early.ToArray())
            services.Remove(service);
    }
}
