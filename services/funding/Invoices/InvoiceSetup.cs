using Samen.Mail;
using Samen.Settings;
using Samen.Web;

namespace Samen.Funding;

/// <summary>The settings of invoices, and the job that makes them.</summary>
internal static class InvoiceSetup
{
    public static void AddInvoices(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(InvoiceSettings.From(builder.Configuration));
        builder.AddJob(FundingService.Name, "Looking at lines of bank statements", ProcessLines.Every, provider =>
            ct =>
                ProcessLines.Run(
                    provider.GetRequiredService<FundingDatabase>(),
                    provider.GetRequiredService<Setting<FundingSettings>>(),
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
        builder.AddJob(FundingService.Name, "Making invoices", MakeInvoices.Every, provider =>
            ct =>
                MakeInvoices.Run(
                    provider.GetRequiredService<FundingDatabase>(),
                    provider.GetRequiredService<InvoiceSettings>(),
                    provider.GetRequiredService<MailQueue>(),
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
    }
}
