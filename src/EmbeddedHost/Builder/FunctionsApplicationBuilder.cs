using ComplianceBot.EmbeddedHost.Hosting;
using ComplianceBot.EmbeddedHost.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplianceBot.EmbeddedHost.Builder;

/// <summary>Gathers settings and services, then builds the host: Kestrel, queue pumps and timers in this process.</summary>
public sealed class FunctionsApplicationBuilder
{
    private readonly WebApplicationBuilder _web;

    internal FunctionsApplicationBuilder(string[] args)
    {
        _web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        HostBase.Apply(_web, args);
    }

    public IServiceCollection Services => _web.Services;

    public ConfigurationManager Configuration => _web.Configuration;

    public IHostEnvironment Environment => _web.Environment;

    public ILoggingBuilder Logging => _web.Logging;

    internal bool ServesHttp { get; set; }

    public IHost Build()
    {
        var application = _web.Build();
        if (ServesHttp)
        {
            application.MapFunctions();
        }

        return application;
    }
}
