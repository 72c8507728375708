using Samen.Gateway.Configuration;

namespace Samen.Gateway.Access;

/// <summary>Limits, API usage, and the log of refusals.</summary>
internal static class LimitsService
{
    public static void AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddSingleton<Quotas>()
            .AddSingleton<MinuteCounts>()
            .AddSingleton<RequestsAtOnce>()
            .AddSingleton<RefusalLog>()
            .AddSingleton<ApiUsage>();
        services.AddHostedService(provider => provider.GetRequiredService<RefusalLog>());
        services.AddHostedService(provider => provider.GetRequiredService<ApiUsage>());
        services.AddSingleton<LongRequests>().AddHostedService(provider => provider.GetRequiredService<LongRequests>());
        services
            .AddOptions<LimitSettings>()
            .Bind(configuration.GetSection(GatewaySettings.Limits))
            .Validate(
                limits =>
                    limits is { PerMinute: > 0, PerDay: > 0, AnonymousPerMinute: > 0, RequestSeconds: > 0 }
                    && limits is { PartnerPerMinute: > 0, PartnerPerDay: > 0, PagesPerMinute: > 0 }
                    && limits is { AtOnce: > 0, AtOncePerAddress: > 0, UsageKeptDays: > 30 },
                "Samen:Gateway:Limits: PerMinute, PerDay, PartnerPerMinute, PartnerPerDay, AnonymousPerMinute, PagesPerMinute, AtOnce, "
                    + "AtOncePerAddress and RequestSeconds must be 1 or more, UsageKeptDays 31 or more."
            )
            .ValidateOnStart();
    }
}
