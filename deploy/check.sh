#!/usr/bin/env bash
# Compiles and lints the Bicep files, without an Azure account and without a connection to Azure. Any warning fails.
set -euo pipefail
cd "$(dirname "$0")"

version=$(sed -n 's/.*linux-x64" Version="\[\(.*\)\]".*/\1/p' bicep.csproj)
dotnet restore bicep.csproj --verbosity quiet
packages=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')
bicep="${packages%/}/azure.bicep.commandline.linux-x64/$version/tools/bicep"
chmod +x "$bicep"

said=$(
  {
    "$bicep" build azure/main.bicep --stdout >/dev/null
    "$bicep" build-params azure/main.bicepparam --stdout >/dev/null
    for file in azure/*.bicep; do "$bicep" lint "$file"; done
  } 2>&1
) || { echo "$said"; echo "deploy: the Bicep files do not compile"; exit 1; }
if [ -n "$said" ]; then
  echo "$said"
  echo "deploy: the Bicep files compile with warnings"
  exit 1
fi
echo "deploy: the Bicep files compile without warnings (Bicep $version)"
