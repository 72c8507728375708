using Microsoft.AspNetCore.Http;
using Samen.Contracts.Partners;
using Samen.Gateway.Pages.Kit;
using Samen.Gateway.Pages.Partners;

namespace Samen.Gateway.Tests;

/// <summary>Why a delivery failed is said in the language of the page, whatever the service may say.</summary>
public sealed class DeliveryErrorTests
{
    [Fact]
    public void Every_error_of_a_delivery_has_its_words_in_Dutch()
    {
        var dutch = new Ui(new HttpContextAccessor());
        foreach (var error in DeliveryErrors.All)
            DeliveryError.Of(error, dutch).ShouldNotBe(error);
        DeliveryError.Of(DeliveryErrors.OfStatus(401), dutch).ShouldBe("Het eindpunt antwoordde 401.");
        DeliveryError.Of("Something new.", dutch).ShouldBe("Something new.");
    }
}
