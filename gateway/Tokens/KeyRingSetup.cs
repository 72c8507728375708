using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Samen.Gateway.Storage;
using Samen.Secrets;
using Samen.Web;

namespace Samen.Gateway.Tokens;

/// <summary>The gateway's key ring: for the secrets in its store, and for cookies and antiforgery tokens.</summary>
internal static class KeyRingSetup
{
    /// <summary>Adds it; all instances share it through the store.</summary>
    public static void AddKeyRing(this WebApplicationBuilder builder)
    {
        builder.AddSecrets<GatewayDatabase>(GatewayService.Name);
        builder.Services.AddDataProtection().SetApplicationName("samen-gateway");
        builder
            .Services.AddOptions<KeyManagementOptions>()
            .Configure<StoreSecrets<GatewayDatabase>>((options, secrets) => options.XmlRepository = secrets.Ring);
    }
}
