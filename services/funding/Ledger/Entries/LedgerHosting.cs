using System.Diagnostics.Metrics;
using Samen.Audit;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What the ledger does in the background.</summary>
internal static class LedgerHosting
{
    public static void AddLedger(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(provider => new LedgerChain(
            provider.GetRequiredService<FundingDatabase>(),
            provider.WhenMigrated(FundingService.Name),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IMeterFactory>(),
            provider.GetRequiredService<ILogger<LedgerChain>>()
        ));
        builder.Services.AddChain(provider => provider.GetRequiredService<LedgerChain>());
        builder.Services.AddSingleton<LedgerChecks>();
        builder.AddJob(FundingService.Name, "the checks of the ledger", LedgerChecks.Daily, provider =>
            provider.GetRequiredService<LedgerChecks>().Run
        );
    }
}
